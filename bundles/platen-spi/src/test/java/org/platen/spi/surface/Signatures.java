package org.platen.spi.surface;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what others can see of a type: one line for the type and one for each member. */
final class Signatures {
    private Signatures() {}

    static Stream<String> of(Class<?> type) {
        List<String> lines = new ArrayList<>();
        if (!visible(type)) {
            return lines.stream();
        }
        String name = type.getCanonicalName();
        lines.add(name + " : " + header(type));
        if (type.isEnum()) {
            lines.add(name + " : constants " + Arrays.toString(type.getEnumConstants()));
        }
        if (type.isRecord()) {
            lines.add(name + " : components (" + components(type) + ")");
        }
        for (Constructor<?> made : type.getDeclaredConstructors()) {
            if (visible(made.getModifiers()) && !made.isSynthetic() && !implied(type, made)) {
                lines.add(name + " : " + modifiers(made.getModifiers()) + "new" + parameters(made));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (visible(method.getModifiers()) && !method.isSynthetic() && !implied(type, method)) {
                lines.add(name + " : " + modifiers(method.getModifiers()) + (method.isDefault() ? "default " : "")
                        + text(method.getAnnotatedReturnType()) + " " + method.getName() + parameters(method));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (visible(field.getModifiers()) && !field.isSynthetic() && !field.isEnumConstant()) {
                lines.add(name + " : " + modifiers(field.getModifiers()) + text(field.getAnnotatedType()) + " "
                        + field.getName() + constant(field));
            }
        }
        return lines.stream();
    }

    /** Whether a record or enum has it anyway, so that it tells nothing. */
    private static boolean implied(Class<?> type, Executable executable) {
        int parameters = executable.getParameterCount();
        if (Set.of("equals", "hashCode", "toString").contains(executable.getName())) {
            return true;
        }
        if (type.isEnum()) {
            return Set.of("values", "valueOf").contains(executable.getName());
        }
        return type.isRecord()
                && (executable instanceof Constructor<?>
                        ? Arrays.equals(
                                executable.getParameterTypes(),
                                Arrays.stream(type.getRecordComponents())
                                        .map(RecordComponent::getType)
                                        .toArray())
                        : parameters == 0
                                && Arrays.stream(type.getRecordComponents())
                                        .anyMatch(
                                                component -> component.getName().equals(executable.getName())));
    }

    private static boolean visible(Class<?> type) {
        return visible(type.getModifiers())
                && !type.isAnonymousClass()
                && (type.getDeclaringClass() == null || visible(type.getDeclaringClass()));
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String header(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        String parents = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .filter(parent -> !parent.equals("java.lang.Object")
                        && !parent.equals("java.lang.Record")
                        && !parent.startsWith("java.lang.Enum<"))
                .collect(Collectors.joining(", "));
        String sealed = type.isSealed()
                ? " permits "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(Class::getCanonicalName)
                                .collect(Collectors.joining(", "))
                : "";
        String variables = type.getTypeParameters().length == 0 ? "" : Arrays.toString(type.getTypeParameters());
        return modifiers(type.getModifiers() & ~Modifier.INTERFACE)
                + kind
                + variables
                + (parents.isEmpty() ? "" : " of " + parents)
                + sealed;
    }

    private static String components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map((RecordComponent component) -> text(component.getAnnotatedType()) + " " + component.getName())
                .collect(Collectors.joining(", "));
    }

    private static String parameters(Executable executable) {
        String thrown = Arrays.stream(executable.getGenericExceptionTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getAnnotatedParameterTypes())
                        .map(Signatures::text)
                        .collect(Collectors.joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    /** With its null annotations, which are part of the contract. */
    private static String text(AnnotatedType type) {
        return type.toString().replaceAll("@org\\.jspecify\\.annotations\\.Nullable\\(\\)", "@Nullable");
    }

    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers & ~(Modifier.TRANSIENT | Modifier.VOLATILE));
        return text.isEmpty() ? "" : text + " ";
    }

    /** The compiler copies constants into plugins, so a changed value breaks them. */
    private static String constant(Field field) {
        boolean copied = Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        try {
            return copied ? " = " + field.get(null) : "";
        } catch (IllegalAccessException e) {
            return " = not readable";
        }
    }
}
