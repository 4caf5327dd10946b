package brinell.report.json;

import brinell.core.Dossier;
import brinell.core.Rejected;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dossier as JSON, complete: reading what was written gives an equal dossier. */
public final class Json {
  /** Raised when a reader of the older format would misread the newer one. */
  public static final int VERSION = 1;

  private static final String KEY = "brinell";

  private Json() {}

  public static String write(Dossier dossier) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(KEY, VERSION);
    fields.putAll(Encoder.record(dossier));
    return JsonText.print(fields);
  }

  /**
   * @param file how to name the text in a complaint
   * @throws Rejected when it is no dossier of this format
   */
  public static Dossier read(String file, String text) {
    if (!(NodeReader.read(file, text) instanceof Node.Obj top)) {
      throw Complaint.at(file, 1, "not a dossier: an object is expected");
    }
    check(file, top);
    Map<String, Node> fields = new LinkedHashMap<>(top.fields());
    fields.remove(KEY);
    return new Decoder(file).record(new Node.Obj(top.line(), fields), Dossier.class);
  }

  private static void check(String file, Node.Obj top) {
    if (!(top.fields().get(KEY) instanceof Node.Int version)) {
      throw Complaint.at(file, top.line(), "not a dossier: the field \"brinell\" is missing");
    }
    if (version.value() > VERSION) {
      throw Complaint.at(
          file,
          version.line(),
          "a newer Brinell wrote this (format "
              + version.value()
              + ", this one reads "
              + VERSION
              + ")",
          "Read it with a newer Brinell, or write it again with this one.");
    }
    if (version.value() < 1) {
      throw Complaint.at(file, version.line(), "there is no format " + version.value());
    }
  }
}
