package brinell.rust;

/**
 * What a token is. The names follow rustc's lexer; operators are glued greedily as rustc's parser
 * sees them ({@code >>} is one token, which a generic list closes twice).
 */
public enum TokenKind {
  /** Spaces, tabs, line ends and the other characters of Unicode's Pattern_White_Space. */
  WHITESPACE(Group.TRIVIA, ""),
  /** {@code // …} without the line end; also {@code //// …}. */
  LINE_COMMENT(Group.TRIVIA, ""),
  /** Nesting; also {@code /***…} and {@code /**}{@code /}. */
  BLOCK_COMMENT(Group.TRIVIA, ""),
  /** A byte-order mark at the start of the file. */
  BOM(Group.TRIVIA, ""),
  /** The first line when it starts with {@code #!} and is no attribute. */
  SHEBANG(Group.TRIVIA, ""),
  /** The manifest between {@code ---} fences at the head of a single-file package. */
  FRONTMATTER(Group.TRIVIA, ""),
  /** {@code ///}. */
  OUTER_DOC_LINE(Group.DOC, ""),
  /** {@code //!}. */
  INNER_DOC_LINE(Group.DOC, ""),
  /** Starts with slash, star, star. */
  OUTER_DOC_BLOCK(Group.DOC, ""),
  /** Starts with slash, star, exclamation mark. */
  INNER_DOC_BLOCK(Group.DOC, ""),
  /** An identifier that is no keyword in any edition. */
  IDENT(Group.NAME, ""),
  /** {@code r#name}. */
  RAW_IDENT(Group.NAME, ""),
  /**
   * An identifier glued to {@code #}, a quote or a double quote where the edition reserves that.
   */
  RESERVED_PREFIX(Group.NAME, ""),
  LIFETIME(Group.LIFETIME, ""),
  /** {@code 'r#name}. */
  RAW_LIFETIME(Group.LIFETIME, ""),
  INT(Group.NUMBER, ""),
  FLOAT(Group.NUMBER, ""),
  CHAR(Group.CHARACTER, ""),
  BYTE(Group.CHARACTER, ""),
  STR(Group.STRING, ""),
  RAW_STR(Group.STRING, ""),
  BYTE_STR(Group.STRING, ""),
  RAW_BYTE_STR(Group.STRING, ""),
  C_STR(Group.STRING, ""),
  RAW_C_STR(Group.STRING, ""),
  /** Bytes no token starts with, or a literal or comment that does not end. */
  ERROR(Group.ERROR, ""),

  OPEN_PAREN(Group.PUNCTUATION, "("),
  CLOSE_PAREN(Group.PUNCTUATION, ")"),
  OPEN_BRACKET(Group.PUNCTUATION, "["),
  CLOSE_BRACKET(Group.PUNCTUATION, "]"),
  OPEN_BRACE(Group.PUNCTUATION, "{"),
  CLOSE_BRACE(Group.PUNCTUATION, "}"),
  SEMI(Group.PUNCTUATION, ";"),
  COMMA(Group.PUNCTUATION, ","),
  DOT(Group.PUNCTUATION, "."),
  DOT_DOT(Group.PUNCTUATION, ".."),
  DOT_DOT_DOT(Group.PUNCTUATION, "..."),
  DOT_DOT_EQ(Group.PUNCTUATION, "..="),
  COLON(Group.PUNCTUATION, ":"),
  PATH_SEP(Group.PUNCTUATION, "::"),
  ARROW(Group.PUNCTUATION, "->"),
  FAT_ARROW(Group.PUNCTUATION, "=>"),
  EQ(Group.PUNCTUATION, "="),
  EQ_EQ(Group.PUNCTUATION, "=="),
  NE(Group.PUNCTUATION, "!="),
  NOT(Group.PUNCTUATION, "!"),
  LT(Group.PUNCTUATION, "<"),
  LE(Group.PUNCTUATION, "<="),
  GT(Group.PUNCTUATION, ">"),
  GE(Group.PUNCTUATION, ">="),
  SHL(Group.PUNCTUATION, "<<"),
  SHR(Group.PUNCTUATION, ">>"),
  SHL_EQ(Group.PUNCTUATION, "<<="),
  SHR_EQ(Group.PUNCTUATION, ">>="),
  PLUS(Group.PUNCTUATION, "+"),
  PLUS_EQ(Group.PUNCTUATION, "+="),
  MINUS(Group.PUNCTUATION, "-"),
  MINUS_EQ(Group.PUNCTUATION, "-="),
  STAR(Group.PUNCTUATION, "*"),
  STAR_EQ(Group.PUNCTUATION, "*="),
  SLASH(Group.PUNCTUATION, "/"),
  SLASH_EQ(Group.PUNCTUATION, "/="),
  PERCENT(Group.PUNCTUATION, "%"),
  PERCENT_EQ(Group.PUNCTUATION, "%="),
  CARET(Group.PUNCTUATION, "^"),
  CARET_EQ(Group.PUNCTUATION, "^="),
  AND(Group.PUNCTUATION, "&"),
  AND_EQ(Group.PUNCTUATION, "&="),
  AND_AND(Group.PUNCTUATION, "&&"),
  OR(Group.PUNCTUATION, "|"),
  OR_EQ(Group.PUNCTUATION, "|="),
  OR_OR(Group.PUNCTUATION, "||"),
  AT(Group.PUNCTUATION, "@"),
  POUND(Group.PUNCTUATION, "#"),
  TILDE(Group.PUNCTUATION, "~"),
  QUESTION(Group.PUNCTUATION, "?"),
  DOLLAR(Group.PUNCTUATION, "$"),

  UNDERSCORE(Group.KEYWORD, "_"),
  AS(Group.KEYWORD, "as"),
  BREAK(Group.KEYWORD, "break"),
  CONST(Group.KEYWORD, "const"),
  CONTINUE(Group.KEYWORD, "continue"),
  CRATE(Group.KEYWORD, "crate"),
  ELSE(Group.KEYWORD, "else"),
  ENUM(Group.KEYWORD, "enum"),
  EXTERN(Group.KEYWORD, "extern"),
  FALSE(Group.KEYWORD, "false"),
  FN(Group.KEYWORD, "fn"),
  FOR(Group.KEYWORD, "for"),
  IF(Group.KEYWORD, "if"),
  IMPL(Group.KEYWORD, "impl"),
  IN(Group.KEYWORD, "in"),
  LET(Group.KEYWORD, "let"),
  LOOP(Group.KEYWORD, "loop"),
  MATCH(Group.KEYWORD, "match"),
  MOD(Group.KEYWORD, "mod"),
  MOVE(Group.KEYWORD, "move"),
  MUT(Group.KEYWORD, "mut"),
  PUB(Group.KEYWORD, "pub"),
  REF(Group.KEYWORD, "ref"),
  RETURN(Group.KEYWORD, "return"),
  SELF_VALUE(Group.KEYWORD, "self"),
  SELF_TYPE(Group.KEYWORD, "Self"),
  STATIC(Group.KEYWORD, "static"),
  STRUCT(Group.KEYWORD, "struct"),
  SUPER(Group.KEYWORD, "super"),
  TRAIT(Group.KEYWORD, "trait"),
  TRUE(Group.KEYWORD, "true"),
  TYPE(Group.KEYWORD, "type"),
  UNSAFE(Group.KEYWORD, "unsafe"),
  USE(Group.KEYWORD, "use"),
  WHERE(Group.KEYWORD, "where"),
  WHILE(Group.KEYWORD, "while"),

  ASYNC(Group.SOFT, "async"),
  AWAIT(Group.SOFT, "await"),
  DYN(Group.SOFT, "dyn"),
  TRY(Group.SOFT, "try"),
  GEN(Group.SOFT, "gen"),
  ABSTRACT(Group.SOFT, "abstract"),
  BECOME(Group.SOFT, "become"),
  BOX(Group.SOFT, "box"),
  DO(Group.SOFT, "do"),
  FINAL(Group.SOFT, "final"),
  MACRO(Group.SOFT, "macro"),
  OVERRIDE(Group.SOFT, "override"),
  PRIV(Group.SOFT, "priv"),
  TYPEOF(Group.SOFT, "typeof"),
  UNSIZED(Group.SOFT, "unsized"),
  VIRTUAL(Group.SOFT, "virtual"),
  YIELD(Group.SOFT, "yield"),
  UNION(Group.SOFT, "union"),
  AUTO(Group.SOFT, "auto"),
  DEFAULT(Group.SOFT, "default"),
  SAFE(Group.SOFT, "safe"),
  RAW(Group.SOFT, "raw"),
  MACRO_RULES(Group.SOFT, "macro_rules");

  /** What kinds have in common. */
  public enum Group {
    /** Means nothing to the grammar. */
    TRIVIA,
    /** A comment that is an attribute. */
    DOC,
    NAME,
    /** A keyword in every edition. */
    KEYWORD,
    /** A keyword in some editions or some places; elsewhere an identifier. */
    SOFT,
    LIFETIME,
    NUMBER,
    CHARACTER,
    STRING,
    PUNCTUATION,
    ERROR
  }

  private static final TokenKind[] ALL = values();

  private final Group group;
  private final String text;

  TokenKind(Group group, String text) {
    this.group = group;
    this.text = text;
  }

  public Group group() {
    return group;
  }

  /** The one spelling of a keyword or operator; empty for kinds that have many. */
  public String text() {
    return text;
  }

  /** Every comment and white space but doc comments. */
  public boolean isTrivia() {
    return group == Group.TRIVIA;
  }

  /** May stand where an identifier is wanted. */
  public boolean isName() {
    return group == Group.NAME || group == Group.SOFT;
  }

  @SuppressWarnings("EnumOrdinal") // one byte per token; never stored
  byte code() {
    return (byte) ordinal();
  }

  static TokenKind of(byte code) {
    return ALL[code & 0xFF];
  }
}
