package org.platen.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;

/** A class depends on nothing but what is allowed to it; the message names the first line that breaks it. */
final class OnlyDependOn extends ArchCondition<JavaClass> {
    private final Function<JavaClass, DescribedPredicate<JavaClass>> allowedTo;

    OnlyDependOn(Function<JavaClass, DescribedPredicate<JavaClass>> allowedTo) {
        super("depend only on what its place allows");
        this.allowedTo = allowedTo;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        DescribedPredicate<JavaClass> allowed = allowedTo.apply(type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (!allowed.test(target)) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }
}
