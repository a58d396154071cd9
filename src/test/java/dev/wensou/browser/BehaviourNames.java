package dev.wensou.browser;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Puts the numbers of the behaviours that a test shows before its name. */
final class BehaviourNames extends DisplayNameGenerator.Standard {
    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        var behaviour = method.getAnnotation(Behaviour.class);
        var name = super.generateDisplayNameForMethod(enclosing, testClass, method);
        return behaviour == null
                ? name
                : Arrays.stream(behaviour.value())
                        .mapToObj("%02d "::formatted)
                        .collect(Collectors.joining("", "", name));
    }
}
