package broken.policy;

public record SeesReport(broken.report.SeesBench report, broken.core.SeesPolicy core) {}
