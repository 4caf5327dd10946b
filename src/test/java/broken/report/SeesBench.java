package broken.report;

public record SeesBench(broken.bench.SeesPolicy bench) {}
