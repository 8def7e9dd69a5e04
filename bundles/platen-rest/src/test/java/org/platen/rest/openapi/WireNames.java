package org.platen.rest.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.platen.rest.v1.Listing;

/** Names the schemas: {@code OrderJson} is Order, its inner {@code Line} OrderLine, a listing of it OrderList. */
final class WireNames extends TypeNameResolver {
    final Map<String, Class<?>> classes = new TreeMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = name(type);
        classes.put(name, type);
        return name;
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return type.hasRawClass(Listing.class)
                ? name(type.containedType(0).getRawClass()) + "List"
                : super.nameForGenericType(type, options);
    }

    private static String name(Class<?> type) {
        String own = type.getSimpleName().replaceFirst("Json$", "");
        return type.getEnclosingClass() == null ? own : name(type.getEnclosingClass()) + own;
    }
}
