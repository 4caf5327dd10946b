package broken.check.one;

public record SeesTwo(broken.check.two.SeesPolicy other) {
  static void talks() {
    System.out.println("a check that talks");
  }
}
