package brinell.report.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Judges texts by a JSON Schema. */
public final class Schemas {
  private final Schema schema;

  private Schemas(Schema schema) {
    this.schema = schema;
  }

  public static Schemas of(String schema, SpecificationVersion version) {
    return new Schemas(
        SchemaRegistry.withDefaultDialect(version).getSchema(schema, InputFormat.JSON));
  }

  /** What is wrong, in words; nothing when the text is valid. */
  public List<String> errors(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
