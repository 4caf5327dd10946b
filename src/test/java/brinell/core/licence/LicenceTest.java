package brinell.core.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenceTest {
  private static String read(String text) {
    return Licence.parse(text).toString();
  }

  @Test
  void expressionsOfTodayAndOfOldCrates() {
    assertThat(read("MIT OR Apache-2.0")).isEqualTo("MIT OR Apache-2.0");
    assertThat(read("MIT/Apache-2.0")).isEqualTo("MIT OR Apache-2.0");
    assertThat(read("mit or apache-2.0")).isEqualTo("MIT OR Apache-2.0");
    assertThat(read("(MIT OR Apache-2.0) AND Unicode-3.0"))
        .isEqualTo("(MIT OR Apache-2.0) AND Unicode-3.0");
    assertThat(read("Apache-2.0 WITH LLVM-exception")).isEqualTo("Apache-2.0 WITH LLVM-exception");
    assertThat(read("GPL-3.0+")).isEqualTo("GPL-3.0-or-later");
    assertThat(read("GPL3")).isEqualTo("GPL-3.0-only");
    assertThat(read("MPL-2.0+")).isEqualTo("MPL-2.0");
    assertThat(read("LicenseRef-ours")).isEqualTo("LicenseRef-ours");
    assertThat(read("A OR".replace("A", "MIT"))).startsWith("unknown (MIT OR)");
  }

  @Test
  void whatCannotBeReadIsUnknownAndSaysWhy() {
    for (String text :
        List.of("UNKNOWN", "see LICENSE", "MIT OR", "(MIT", "MIT Apache-2.0", "MIT )")) {
      assertThat(Licence.parse(text)).as(text).isInstanceOf(Licence.Unknown.class);
    }
    assertThat(Licence.parse("")).isEqualTo(Licence.unstated());
    assertThat(Licence.parse("(".repeat(100_000))).isInstanceOf(Licence.Unknown.class);
    assertThat(Licence.parse("(".repeat(900))).isInstanceOf(Licence.Unknown.class);
    assertThat(((Licence.Unknown) Licence.parse("MIT OR WHAT")).because()).contains("'WHAT'");
  }

  @Test
  void aListAcceptsOneOfAChoiceAndAllOfASum() {
    Accepted accepted = new Accepted(List.of("MIT", "Apache-2.0"), "test");
    assertThat(accepted.of(Licence.parse("MIT OR GPL-3.0-only"))).isEqualTo(Accepted.Answer.YES);
    assertThat(accepted.of(Licence.parse("MIT AND GPL-3.0-only"))).isEqualTo(Accepted.Answer.NO);
    assertThat(accepted.of(Licence.parse("GPL-3.0-only"))).isEqualTo(Accepted.Answer.NO);
    assertThat(accepted.of(Licence.parse("nonsense"))).isEqualTo(Accepted.Answer.UNKNOWN);
    assertThat(accepted.of(Licence.parse("nonsense OR MIT"))).isEqualTo(Accepted.Answer.UNKNOWN);
  }

  @Test
  void aProjectsOwnLicenceSaysWhatItTakes() {
    Accepted mit = Accepted.by(Licence.parse("MIT OR Apache-2.0"), "own");
    assertThat(mit.of(Licence.parse("ISC"))).isEqualTo(Accepted.Answer.YES);
    assertThat(mit.of(Licence.parse("MPL-2.0"))).isEqualTo(Accepted.Answer.NO);
    Accepted gpl = Accepted.by(Licence.parse("GPL-3.0-or-later"), "own");
    assertThat(gpl.of(Licence.parse("MPL-2.0"))).isEqualTo(Accepted.Answer.YES);
    assertThat(gpl.of(Licence.parse("AGPL-3.0-only"))).isEqualTo(Accepted.Answer.NO);
    Accepted old = Accepted.by(Licence.parse("GPL-2.0-only"), "own");
    assertThat(old.of(Licence.parse("Apache-2.0"))).isEqualTo(Accepted.Answer.NO);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void headersAndTextsAreKnownByTheirSentences() {
    assertThat(LicenceTexts.header(bytes("// SPDX-License-Identifier: GPL-2.0\nfn a() {}"), "a.rs"))
        .contains(new Stated(new Licence.Id("GPL-2.0-only"), Stated.How.SPDX_TAG, "a.rs"));
    String mozilla =
        "/* This Source Code Form is subject to the terms of the Mozilla Public\n * License, v. 2.0. */\nfn a() {}";
    assertThat(LicenceTexts.header(bytes(mozilla), "a.rs"))
        .contains(new Stated(new Licence.Id("MPL-2.0"), Stated.How.HEADER, "a.rs"));
    String later =
        "// This is free software under the GNU General Public License, version 3,\n// or (at your option) any later version.\n";
    assertThat(LicenceTexts.header(bytes(later), "a.rs").orElseThrow().licence())
        .isEqualTo(new Licence.Id("GPL-3.0-or-later"));
    assertThat(LicenceTexts.header(bytes("fn licence() {} // GNU General Public License"), "a.rs"))
        .isEmpty();
    assertThat(
            LicenceTexts.text(
                bytes(
                    "Permission is hereby granted, free of charge, to any\nperson obtaining a copy of")))
        .contains(new Licence.Id("MIT"));
    assertThat(LicenceTexts.text(bytes("All rights reserved."))).isEmpty();
  }
}
