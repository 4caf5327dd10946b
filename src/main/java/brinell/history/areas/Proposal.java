package brinell.history.areas;

import brinell.policy.Area.Criticality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which parts may be critical, and why. The bounds are conventions, so each reason is shown with
 * its number, and people decide.
 *
 * @param reasons in words; never empty
 */
public record Proposal(Part part, Criticality level, List<String> reasons) {
  /** Unsafe lines in a thousand from which a part is about unsafe code. */
  private static final int DENSE = 20;

  /** From which unsafe code is worth a look. */
  private static final int SOME = 5;

  /** Fewer unsafe lines are a detail. */
  private static final int FEW = 10;

  /** Fewer repairs say nothing. */
  private static final int REPAIRS = 10;

  public Proposal {
    reasons = List.copyOf(reasons);
  }

  /** Parts with a reason, the most critical first, then by path. */
  public static List<Proposal> of(List<Part> parts) {
    List<Proposal> all = new ArrayList<>();
    int usual = rate(parts);
    for (Part part : parts) {
      List<String> reasons = reasons(part, usual);
      if (!reasons.isEmpty()) {
        all.add(new Proposal(part, level(part, reasons), reasons));
      }
    }
    all.sort(
        Comparator.comparing((Proposal p) -> p.level())
            .reversed()
            .thenComparing(p -> p.part().path()));
    return all;
  }

  private static Criticality level(Part part, List<String> reasons) {
    boolean dense = part.unsafeLines() >= FEW && part.density() >= DENSE;
    return dense || reasons.size() >= 3 ? Criticality.CRITICAL : Criticality.SENSITIVE;
  }

  /** Repairs in a hundred landings that touch a part, over all parts. */
  private static int rate(List<Part> parts) {
    long fixes = parts.stream().mapToLong(Part::fixes).sum();
    long landings = parts.stream().mapToLong(Part::landings).sum();
    return landings == 0 ? 0 : (int) (100 * fixes / landings);
  }

  private static List<String> reasons(Part p, int usual) {
    List<String> reasons = new ArrayList<>();
    if (p.unsafeLines() >= FEW && p.density() >= SOME) {
      reasons.add(
          p.unsafeLines()
              + " of "
              + p.code()
              + " lines of code unsafe ("
              + p.density()
              + " in 1000)");
    }
    if (p.usedBy() >= 3 && 2 * p.usedBy() >= p.others()) {
      reasons.add("named by " + p.usedBy() + " of " + p.others() + " other parts");
    }
    if (p.code() >= 200 && 5 * p.api() >= p.code()) {
      reasons.add(p.api() + " lines of public signatures in " + p.code());
    }
    int rate = p.landings() == 0 ? 0 : 100 * p.fixes() / p.landings();
    if (p.fixes() >= REPAIRS && 2 * rate >= 3 * usual) {
      reasons.add(
          p.fixes()
              + " of "
              + p.landings()
              + " changes in two years were repairs (all parts: "
              + usual
              + " %)");
    }
    if (p.reverted() >= 3) {
      reasons.add(p.reverted() + " changes taken back in two years");
    }
    if (!p.owners().isEmpty()) {
      int more = p.owners().size() - 1;
      reasons.add(
          "CODEOWNERS gives it to "
              + p.owners().getFirst()
              + (more > 0 ? " and " + more + " more" : ""));
    }
    boolean ownersAlone = reasons.size() == 1 && !p.owners().isEmpty();
    return ownersAlone ? List.of() : reasons;
  }
}
