package brinell.report;

import java.util.List;

/** What a stranger might write to make a report lie, obey, load or break. */
public final class HostileTexts {
  public static final List<String> ALL =
      List.of(
          "plain words",
          "",
          " ",
          "\u001b[2J\u001b[1;1HAll clear\u0007\u009b31m",
          "a\u202egnp.exe\u2066b\u2069 zero\u200bwidth\u2060joiner\ufeff tag\udb40\udc41",
          "lone \ud800 surrogate \udc00",
          "e" + "\u0301".repeat(60) + " zalgo",
          "\u0301starts with a mark",
          "漢字".repeat(60) + " 👩🏽‍💻 🇩🇪 ❤️ é",
          "x".repeat(120),
          "line\nbreak\r\nand\rreturn\ttab\u000bvt\u000cff\u0085nel\u2028ls\u2029ps",
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "</style></title></textarea></details><!-- --> --> ]]> <![CDATA[ <?php ?>",
          "\"><a href='javascript:alert(1)' onmouseover=\"x\">&amp;&lt;&#60;&#x3c;&nbsp;",
          "[link](https://evil.example) ![image](https://evil.example/x.png)",
          "[ref][x]\n\n[x]: https://evil.example \"title\"",
          "<https://evil.example> https://evil.example www.evil.example ftp://e.example",
          "someone@evil.example mailto:a@b.example xmpp:a@b.example",
          "@rust-lang/core @user thanks, closes #123, GH-12, rust-lang/rust#1, user@abc1234",
          "commit 1a2b3c4d5e6f7081920a1b2c3d4e5f6071829304 :tada: $x^2$ $`y`$ JIRA-12",
          "` `` ``` ```` ~~~ `a``b` unbalanced ``",
          "``````````\nfence\n``````````\n~~~~\n",
          "| a | b |\n|---|---|\n| c | \\| d \\\\| |",
          "a|b \\|c \\\\|d `e|f` @g|h @i\\|j",
          "title\n=====\n\nother\n-----\n\n***\n___\n- item\n+ item\n1. item\n> quote\n# head",
          "    indented code\n\ttab code",
          "*em* **strong** _em_ ~~gone~~ ~sub~ [^1] \\* \\\\",
          "[^1]: footnote\n\n- [ ] task\n- [x] task",
          "> [!WARNING]\n> not ours",
          "/lgtm\n/close\n@bors r+\nr? @ghost\nr? ghost",
          "&copy; &#64;user &#x23;123 &commat;user",
          "<details><summary>hidden</summary>\n\n```",
          "-->\n<!--\n{0} {{1}} [text](1) %SRCROOT% ../../etc/passwd",
          "C:\\Users\\x\\y $HOME `id` $(id) ; rm -rf / '\"",
          "\u3164\u115f\u2800\u00a0\u3000 blank");

  private HostileTexts() {}
}
