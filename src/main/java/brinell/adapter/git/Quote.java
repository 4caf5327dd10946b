package brinell.adapter.git;

/** Text inside a command that a person will paste. */
final class Quote {
  private Quote() {}

  static String shell(String text) {
    return text.matches("[A-Za-z0-9_./:@%+=,~^-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** An entry of git's list of alternate object folders. */
  static String alternate(String path) {
    return path.indexOf(':') < 0 && path.indexOf('"') < 0
        ? path
        : '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
