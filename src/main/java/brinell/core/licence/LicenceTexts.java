package brinell.core.licence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells licences by their own sentences. */
public final class LicenceTexts {
  /** In bytes: where a file's header ends at the latest. */
  private static final int HEAD = 4096;

  private static final String TAG = "SPDX-License-Identifier:";

  private LicenceTexts() {}

  private record Mark(String id, List<String> sentences, List<String> not) {}

  private static Mark mark(String id, String... sentences) {
    return new Mark(id, List.of(sentences), List.of());
  }

  private static Mark markBut(String id, String not, String... sentences) {
    return new Mark(id, List.of(sentences), List.of(not));
  }

  /** The first that fits is taken; what contains another's words stands before it. */
  private static final List<Mark> MARKS =
      List.of(
          mark("AGPL-3.0-only", "gnu affero general public license", "version 3"),
          mark("LGPL-3.0-only", "gnu lesser general public license", "version 3"),
          mark("LGPL-2.1-only", "gnu lesser general public license", "version 2.1"),
          mark("LGPL-2.0-only", "gnu library general public license", "version 2"),
          mark("GPL-3.0-only", "gnu general public license", "version 3"),
          mark("GPL-2.0-only", "gnu general public license", "version 2"),
          mark("MPL-2.0", "mozilla public license", "version 2.0"),
          mark("MPL-2.0", "mozilla public license", "v. 2.0"),
          mark("EUPL-1.2", "european union public licence", "1.2"),
          mark("BUSL-1.1", "business source license 1.1"),
          mark("Apache-2.0", "apache license", "version 2.0"),
          mark("BSL-1.0", "boost software license"),
          mark("CC0-1.0", "cc0 1.0 universal"),
          mark(
              "Unlicense",
              "this is free and unencumbered software released into the public domain"),
          mark("Unicode-3.0", "unicode license v3"),
          mark(
              "MIT",
              "permission is hereby granted, free of charge, to any person obtaining a copy"),
          mark("MIT", "licensed under the mit license"),
          markBut(
              "ISC",
              "provided that the above copyright notice",
              "permission to use, copy, modify, and distribute this software for any purpose"),
          mark(
              "ISC",
              "permission to use, copy, modify, and/or distribute this software for any purpose",
              "copyright notice and this permission notice appear"),
          mark(
              "0BSD",
              "permission to use, copy, modify, and/or distribute this software for any purpose"),
          mark(
              "ISC",
              "permission to use, copy, modify, and distribute this software for any purpose",
              "permission notice appear"),
          mark(
              "BSD-3-Clause",
              "redistribution and use in source and binary forms",
              "neither the name"),
          mark("BSD-2-Clause", "redistribution and use in source and binary forms"),
          mark(
              "Zlib",
              "this software is provided 'as-is', without any express or implied warranty"));

  /** A licence's whole text, as in a file LICENSE; empty when it is none that is known. */
  public static Optional<Licence> text(byte[] content) {
    return sentence(
        new String(content, 0, Math.min(content.length, 1 << 16), StandardCharsets.UTF_8));
  }

  private static Optional<Licence> sentence(String raw) {
    String text = raw.toLowerCase(Locale.ROOT).replaceAll("[\\s/*#;>|-]+", " ");
    // A licence that speaks of another one names itself first.
    String start = text.length() > 400 ? text.substring(0, 400) : text;
    return first(start).or(() -> first(text)).map(id -> later(text, id)).map(Licence.Id::new);
  }

  private static Optional<String> first(String text) {
    return MARKS.stream()
        .filter(m -> m.sentences().stream().allMatch(text::contains))
        .filter(m -> m.not().stream().noneMatch(text::contains))
        .map(Mark::id)
        .findFirst();
  }

  /**
   * A header says "or any later version"; a licence's own text says it too, as advice, at its end.
   */
  private static String later(String text, String id) {
    boolean header = text.length() < HEAD;
    boolean says = text.contains("any later version") || text.contains("or later");
    return id.endsWith("-only") && header && says ? id.replace("-only", "-or-later") : id;
  }

  /** What a source file says of itself at its head. */
  public static Optional<Stated> header(byte[] source, String path) {
    int head = head(source);
    if (head == 0) {
      return Optional.empty();
    }
    String text = new String(source, 0, head, StandardCharsets.UTF_8);
    List<Licence> tags = new ArrayList<>();
    for (int at = text.indexOf(TAG); at >= 0; at = text.indexOf(TAG, at + 1)) {
      int end = text.indexOf('\n', at);
      String said = text.substring(at + TAG.length(), end < 0 ? text.length() : end);
      tags.add(Licence.parse(said.replaceAll("\\*/.*|-->.*", "").strip()));
    }
    if (!tags.isEmpty()) {
      List<Licence> all = tags.stream().distinct().toList();
      Licence said = all.size() == 1 ? all.getFirst() : new Licence.And(all);
      return Optional.of(new Stated(said, Stated.How.SPDX_TAG, path));
    }
    return text.contains("icen")
        ? headerSentence(text).map(l -> new Stated(l, Stated.How.HEADER, path))
        : Optional.empty();
  }

  private static Optional<Licence> headerSentence(String text) {
    boolean names =
        text.contains("Licen") || text.contains("Public") || text.contains("Permission");
    return names ? sentence(text) : Optional.empty();
  }

  /** Where the comments at the start end. */
  private static int head(byte[] s) {
    int limit = Math.min(s.length, HEAD);
    int i = 0;
    while (i < limit) {
      if (s[i] <= ' ') {
        i++;
      } else if (i + 1 < limit && s[i] == '/' && s[i + 1] == '/') {
        while (i < limit && s[i] != '\n') {
          i++;
        }
      } else if (i + 1 < limit && s[i] == '/' && s[i + 1] == '*') {
        i += 2;
        while (i + 1 < limit && (s[i] != '*' || s[i + 1] != '/')) {
          i++;
        }
        i = Math.min(limit, i + 2);
      } else {
        break;
      }
    }
    return i;
  }
}
