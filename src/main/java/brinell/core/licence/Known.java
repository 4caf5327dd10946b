package brinell.core.licence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SPDX identifiers that are understood, and other spellings that mean the same. */
final class Known {
  /** What nearly every project can take: notice and disclaimer are all that they ask. */
  static final Set<String> PERMISSIVE =
      Set.of(
          "MIT",
          "MIT-0",
          "Apache-2.0",
          "BSD-1-Clause",
          "BSD-2-Clause",
          "BSD-2-Clause-Patent",
          "BSD-3-Clause",
          "BSD-3-Clause-Clear",
          "BSD-4-Clause",
          "0BSD",
          "ISC",
          "Zlib",
          "zlib-acknowledgement",
          "Unlicense",
          "CC0-1.0",
          "BSL-1.0",
          "Unicode-3.0",
          "Unicode-DFS-2016",
          "NCSA",
          "PostgreSQL",
          "Python-2.0",
          "PSF-2.0",
          "X11",
          "curl",
          "blessing",
          "WTFPL",
          "BlueOak-1.0.0",
          "CC-BY-3.0",
          "CC-BY-4.0",
          "OpenSSL",
          "ICU",
          "bzip2-1.0.6",
          "libpng-2.0",
          "FTL",
          "HPND",
          "Beerware",
          "CDLA-Permissive-2.0",
          "NTP",
          "AFL-2.1",
          "AFL-3.0",
          "Artistic-2.0",
          "UPL-1.0",
          "MulanPSL-2.0",
          "FSFAP",
          "SSLeay-standalone",
          "Apache-1.1");

  private static final List<String> OTHERS =
      List.of(
          "MPL-1.1",
          "MPL-2.0",
          "MPL-2.0-no-copyleft-exception",
          "EPL-1.0",
          "EPL-2.0",
          "CDDL-1.0",
          "CDDL-1.1",
          "EUPL-1.1",
          "EUPL-1.2",
          "OSL-3.0",
          "CC-BY-SA-3.0",
          "CC-BY-SA-4.0",
          "CC-BY-NC-4.0",
          "CC-BY-NC-SA-4.0",
          "CECILL-2.1",
          "CECILL-B",
          "CECILL-C",
          "SSPL-1.0",
          "BUSL-1.1",
          "Elastic-2.0",
          "OFL-1.1",
          "PolyForm-Noncommercial-1.0.0",
          "PolyForm-Small-Business-1.0.0",
          "APSL-2.0",
          "NOASSERTION",
          "Ruby",
          "Sleepycat",
          "Watcom-1.0",
          "Hippocratic-2.1",
          "Parity-7.0.0",
          "JSON",
          "FSL-1.1-MIT",
          "FSL-1.1-ALv2");

  private static final List<String> GNU =
      List.of(
          "GPL-1.0",
          "GPL-2.0",
          "GPL-3.0",
          "LGPL-2.0",
          "LGPL-2.1",
          "LGPL-3.0",
          "AGPL-1.0",
          "AGPL-3.0",
          "GFDL-1.3");

  private static final Map<String, String> BY_SPELLING = new HashMap<>();

  static {
    PERMISSIVE.forEach(Known::put);
    OTHERS.forEach(Known::put);
    for (String gnu : GNU) {
      put(gnu + "-only");
      put(gnu + "-or-later");
      alias(gnu, gnu + "-only");
      alias(gnu + "+", gnu + "-or-later");
    }
    alias("MPL-2.0+", "MPL-2.0");
    alias("MPL-2", "MPL-2.0");
    alias("Apache-2", "Apache-2.0");
    alias("Apache2", "Apache-2.0");
    alias("ASL-2.0", "Apache-2.0");
    alias("Expat", "MIT");
    alias("GPLv2", "GPL-2.0-only");
    alias("GPL-2", "GPL-2.0-only");
    alias("GPL-2+", "GPL-2.0-or-later");
    alias("GPLv2+", "GPL-2.0-or-later");
    alias("GPL3", "GPL-3.0-only");
    alias("GPLv3", "GPL-3.0-only");
    alias("GPL-3", "GPL-3.0-only");
    alias("GPL-3+", "GPL-3.0-or-later");
    alias("GPLv3+", "GPL-3.0-or-later");
    alias("LGPL-2+", "LGPL-2.0-or-later");
    alias("LGPL-2.1+", "LGPL-2.1-or-later");
    alias("LGPL-3", "LGPL-3.0-only");
    alias("LGPLv3", "LGPL-3.0-only");
    alias("LGPL-3+", "LGPL-3.0-or-later");
    alias("AGPL3", "AGPL-3.0-only");
    alias("AGPLv3", "AGPL-3.0-only");
    alias("AGPL-3", "AGPL-3.0-only");
    alias("AGPL-3+", "AGPL-3.0-or-later");
    alias("BSD-3-clause", "BSD-3-Clause");
    alias("BSD-2-clause", "BSD-2-Clause");
    alias("BSD", "BSD-3-Clause");
    alias("public-domain", "CC0-1.0");
    alias("Boost", "BSL-1.0");
    alias("CC0", "CC0-1.0");
    alias("Unicode", "Unicode-3.0");
  }

  private Known() {}

  private static void put(String id) {
    alias(id, id);
  }

  private static void alias(String spelling, String id) {
    BY_SPELLING.put(spelling.toLowerCase(Locale.ROOT), id);
  }

  static Optional<String> id(String lower) {
    return Optional.ofNullable(BY_SPELLING.get(lower));
  }
}
