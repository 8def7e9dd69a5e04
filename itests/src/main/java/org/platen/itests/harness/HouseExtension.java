package org.platen.itests.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;
import org.platen.itests.console.Console;

/** Opens the house that all black-box classes share, and reads its log behind each of them. */
final class HouseExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver, TestWatcher {
    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(HouseExtension.class);

    private static House house(ExtensionContext context) {
        return context.getRoot().getStore(SHARED).computeIfAbsent("house", key -> House.open("house"), House.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        house(context).server().log().checkpoint();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<Pattern> expected = new ArrayList<>(
                AnnotationSupport.findRepeatableAnnotations(context.getRequiredTestClass(), ExpectedLog.class).stream()
                        .map(line -> Pattern.compile(line.value()))
                        .toList());
        List<String> unexpected = house(context).server().log().unexpected(expected);
        if (!unexpected.isEmpty()) {
            throw new AssertionError(
                    "The server's log tells of trouble that nobody expected:\n" + String.join("\n", unexpected));
        }
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        System.err.println("--- end of the server's log after " + context.getDisplayName() + "\n"
                + house(context).server().log().tail());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == House.class
                || type == Shop.class
                || type == PlatenServer.class
                || type == Rest.class
                || type == Console.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        House house = house(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == House.class) {
            return house;
        }
        if (type == Shop.class) {
            return house.shop();
        }
        if (type == Console.class) {
            return context.getRoot()
                    .getStore(SHARED)
                    .computeIfAbsent("console", key -> new Console(house.server()), Console.class);
        }
        return type == PlatenServer.class ? house.server() : house.shop().operator();
    }
}
