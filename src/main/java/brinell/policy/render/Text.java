package brinell.policy.render;

/** The texts that are written from a policy. */
public enum Text {
  CONTRIBUTING("contributing"),
  AGENTS("agents"),
  TEMPLATE("template"),
  WELCOME("welcome"),
  REPLIES("replies");

  private final String mark;

  Text(String mark) {
    this.mark = mark;
  }

  /** What its markers are called. */
  public String mark() {
    return mark;
  }
}
