import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces, in compiled classes, what the JVM would link at first use by plain code of the same meaning: the type tests
 * of pattern switches (SwitchBootstraps.typeSwitch) and equals, hashCode and toString of records (ObjectMethods). An
 * AOT cache of JDK 25 keeps linked lambdas and string concatenations, but not these two; linking them at every start
 * takes longer than all the work of a small check. What is not understood stays as it is.
 *
 * <p>usage: java -classpath CLASS-PATH tools/PlainSwitches.java FOLDER-OF-CLASSES
 */
final class PlainSwitches {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

  private PlainSwitches() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        byte[] before = Files.readAllBytes(file);
        byte[] after = plain(before);
        if (after != before) {
          Files.write(file, after);
        }
      }
    }
  }

  /** The same array when nothing is to be done. */
  static byte[] plain(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    boolean any = model.methods().stream().flatMap(m -> m.code().stream()).flatMap(CodeModel::elementStream)
        .anyMatch(e -> e instanceof InvokeDynamicInstruction i && (isTypeSwitch(i) || isRecordMethod(i)));
    return any ? ClassFile.of(hierarchy()).transformClass(model, new OneClass(model)) : bytes;
  }

  /** Stack maps need to know which class extends which; the class path knows. */
  private static ClassFile.ClassHierarchyResolverOption hierarchy() {
    return ClassFile.ClassHierarchyResolverOption.of(
        ClassHierarchyResolver.ofResourceParsing(PlainSwitches.class.getClassLoader())
            .orElse(ClassHierarchyResolver.defaultResolver()));
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction i) {
    DirectMethodHandleDesc bootstrap = i.bootstrapMethod();
    return bootstrap.owner().descriptorString().equals("Ljava/lang/runtime/SwitchBootstraps;")
        && bootstrap.methodName().equals("typeSwitch")
        && i.typeSymbol().parameterType(0).isClassOrInterface()
        && i.bootstrapArgs().stream().allMatch(a -> a instanceof ClassDesc c && !c.isPrimitive());
  }

  private static boolean isRecordMethod(InvokeDynamicInstruction i) {
    return i.bootstrapMethod().owner().descriptorString().equals("Ljava/lang/runtime/ObjectMethods;");
  }

  private static final class OneClass implements ClassTransform {
    private final ClassModel model;
    private final ClassDesc self;
    private final List<List<ConstantDesc>> switches = new ArrayList<>();

    OneClass(ClassModel model) {
      this.model = model;
      this.self = model.thisClass().asSymbol();
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      if (element instanceof MethodModel method && method.code().isPresent()) {
        builder.transformMethod(method, MethodTransform.transformingCode(this::code));
      } else {
        builder.with(element);
      }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      for (int n = 0; n < switches.size(); n++) {
        List<ConstantDesc> labels = switches.get(n);
        builder.withMethodBody(
            name(n), SWITCH, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, c -> typeSwitch(c, labels));
      }
    }

    private static final MethodTypeDesc SWITCH =
        MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);

    private static String name(int n) {
      return "typeSwitch$" + n;
    }

    private void code(CodeBuilder builder, CodeElement element) {
      if (!(element instanceof InvokeDynamicInstruction i)) {
        builder.with(element);
      } else if (isTypeSwitch(i)) {
        int n = switches.indexOf(i.bootstrapArgs());
        if (n < 0) {
          n = switches.size();
          switches.add(i.bootstrapArgs());
        }
        builder.invokestatic(self, name(n), SWITCH, model.flags().has(java.lang.reflect.AccessFlag.INTERFACE));
      } else if (isRecordMethod(i)) {
        switch (i.name().stringValue()) {
          case "equals" -> equal(builder);
          case "hashCode" -> hash(builder);
          default -> text(builder);
        }
      } else {
        builder.with(element);
      }
    }

    /** The index of the first label at or after the given one that fits; -1 for null; their number when none does. */
    private static void typeSwitch(CodeBuilder c, List<ConstantDesc> labels) {
      Label some = c.newLabel();
      c.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
      for (int n = 0; n < labels.size(); n++) {
        Label next = c.newLabel();
        if (n > 0) {
          c.iload(1).loadConstant(n).if_icmpgt(next);
        } else {
          c.iload(1).ifgt(next);
        }
        c.aload(0).instanceOf((ClassDesc) labels.get(n)).ifeq(next).loadConstant(n).ireturn().labelBinding(next);
      }
      c.loadConstant(labels.size()).ireturn();
    }

    private record Part(String name, ClassDesc type) {}

    private List<Part> parts() {
      return model.findAttribute(java.lang.classfile.Attributes.record()).map(RecordAttribute::components).orElse(List.of())
          .stream().map(p -> new Part(p.name().stringValue(), p.descriptorSymbol())).toList();
    }

    /** On the stack: this, the other. Left there: whether they are equal. */
    private void equal(CodeBuilder c) {
      int other = c.allocateLocal(TypeKind.REFERENCE);
      Label no = c.newLabel();
      Label end = c.newLabel();
      c.astore(other).pop().aload(other).instanceOf(self).ifeq(no);
      for (Part p : parts()) {
        c.aload(0).getfield(self, p.name, p.type).aload(other).checkcast(self).getfield(self, p.name, p.type);
        switch (TypeKind.from(p.type)) {
          case INT, BOOLEAN, CHAR, SHORT, BYTE -> c.if_icmpne(no);
          case LONG -> c.lcmp().ifne(no);
          case FLOAT -> c.invokestatic(ConstantDescs.CD_Float, "compare", MethodTypeDesc.of(ConstantDescs.CD_int, p.type, p.type)).ifne(no);
          case DOUBLE -> c.invokestatic(ConstantDescs.CD_Double, "compare", MethodTypeDesc.of(ConstantDescs.CD_int, p.type, p.type)).ifne(no);
          default -> c.invokestatic(OBJECTS, "equals",
              MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object)).ifeq(no);
        }
      }
      c.iconst_1().goto_(end).labelBinding(no).iconst_0().labelBinding(end);
    }

    /** On the stack: this. Left there: its hash code. */
    private void hash(CodeBuilder c) {
      c.pop().iconst_0();
      for (Part p : parts()) {
        c.bipush(31).imul().aload(0).getfield(self, p.name, p.type);
        if (p.type.isPrimitive()) {
          c.invokestatic(boxOf(p.type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, p.type));
        } else {
          c.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
        }
        c.iadd();
      }
    }

    private static ClassDesc boxOf(ClassDesc primitive) {
      return switch (primitive.descriptorString()) {
        case "I" -> ConstantDescs.CD_Integer;
        case "J" -> ConstantDescs.CD_Long;
        case "Z" -> ConstantDescs.CD_Boolean;
        case "C" -> ConstantDescs.CD_Character;
        case "S" -> ConstantDescs.CD_Short;
        case "B" -> ConstantDescs.CD_Byte;
        case "F" -> ConstantDescs.CD_Float;
        default -> ConstantDescs.CD_Double;
      };
    }

    /** On the stack: this. Left there: its text. */
    private void text(CodeBuilder c) {
      c.pop().new_(BUILDER).dup().invokespecial(BUILDER, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void));
      String before = simpleName() + "[";
      for (Part p : parts()) {
        append(c, before + p.name + "=");
        c.aload(0).getfield(self, p.name, p.type).invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, appended(p.type)));
        before = ", ";
      }
      append(c, parts().isEmpty() ? before + "]" : "]");
      c.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String));
    }

    private static void append(CodeBuilder c, String text) {
      c.loadConstant(text).invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, ConstantDescs.CD_String));
    }

    private static ClassDesc appended(ClassDesc type) {
      return switch (type.descriptorString()) {
        case "S", "B" -> ConstantDescs.CD_int;
        default -> type.isPrimitive() ? type : ConstantDescs.CD_Object;
      };
    }

    private String simpleName() {
      String name = self.displayName();
      return name.substring(name.lastIndexOf('$') + 1);
    }
  }
}
