package brinell.rust;

/** What an item is. The word is how a report names it. */
public enum ItemKind {
  FN("fn"),
  STRUCT("struct"),
  ENUM("enum"),
  UNION("union"),
  TRAIT("trait"),
  TRAIT_ALIAS("trait"),
  IMPL("impl"),
  MOD("mod"),
  USE("use"),
  CONST("const"),
  STATIC("static"),
  TYPE("type"),
  /** {@code macro_rules! name}. */
  MACRO_RULES("macro_rules!"),
  /** {@code macro name}, declarative macros 2.0. */
  MACRO("macro"),
  /** A macro called where an item may stand. Its name is its path. */
  MACRO_CALL("macro call"),
  /** {@code global_asm!} called where an item may stand. */
  GLOBAL_ASM("global_asm!"),
  EXTERN_BLOCK("extern"),
  EXTERN_CRATE("extern crate"),
  /** A field of a struct, union or variant; the fields of a tuple are named 0, 1, … */
  FIELD("field"),
  VARIANT("variant");

  private final String word;

  ItemKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
