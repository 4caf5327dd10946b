package brinell.cli;

/** The command line's door. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    String version = Main.class.getPackage().getImplementationVersion();
    System.out.println("brinell " + version);
  }
}
