package org.weilu.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.wicket.Component;
import org.jspecify.annotations.NullMarked;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.store.Follower;
import org.weilu.spi.store.Subscriber;

/** What a class may be and do: components, entities, events, nulls, time, streams. */
final class KindRules {
    private static final String PAST =
            ".*(ed|Sent|Given|Taken|Lost|Begun|Held|Made|Paid|Won|Found|Left|Drawn|Met|Shut)";
    private static final String[] MAY_SPEAK = {"org.weilu.app..", "org.weilu.testkit.."};

    private KindRules() {}

    static List<ArchRule> any() {
        return List.of(
                noClasses()
                        .that()
                        .areAssignableTo(Component.class)
                        .should()
                        .beAssignableTo(ExtensionPoint.class)
                        .because("a component belongs to one page; an extension is shared by all"),
                noClasses()
                        .that()
                        .areAssignableTo(Component.class)
                        .should()
                        .haveNameMatching(".*_.*")
                        .because("Wicket reads what follows a _ in a file's name as a style or a language"),
                // org.weilu.web.api is the API for programs, not web's api for plugins: it has none
                noClasses()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .and()
                        .resideOutsideOfPackage("org.weilu.web.api..")
                        .should()
                        .resideInAPackage("..api.."),
                classes().should(listenToRecordsInThePast()),
                classes().that(standInAPackage()).should(standInANullMarkedPackage()),
                fields().should().notHaveRawType(Optional.class).because("Optional is for results"),
                methods().should(takeNoOptional()),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(MAY_SPEAK)
                        .should()
                        .callMethodWhere(timeFromNowhere())
                        .because("time comes from the injected Clock"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(MAY_SPEAK)
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS),
                noClasses().should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS),
                noClasses().should().dependOnClassesThat().areAssignableTo("java.io.ObjectInputStream"));
    }

    /** A condition on each item by itself: the check tells what is wrong, if anything is. */
    static <T> ArchCondition<T> condition(String words, BiConsumer<T, Wrong> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, what -> events.add(SimpleConditionEvent.violated(item, what)));
            }
        };
    }

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Wrong {
        void is(String what);
    }

    private static ArchCondition<JavaClass> listenToRecordsInThePast() {
        return condition("listen to events that are records named in the past tense", (one, wrong) -> {
            one.getInterfaces().stream()
                    .filter(type -> type.toErasure().isEquivalentTo(Subscriber.class)
                            || type.toErasure().isEquivalentTo(Follower.class))
                    .filter(JavaParameterizedType.class::isInstance)
                    .map(type -> ((JavaParameterizedType) type)
                            .getActualTypeArguments()
                            .getFirst()
                            .toErasure())
                    .filter(event -> !event.isRecord() || !event.getSimpleName().matches(PAST))
                    .forEach(event -> wrong.is(one.getName() + " listens to " + event.getName()
                            + ", which is not a record named in the past tense"));
        });
    }

    private static DescribedPredicate<JavaClass> standInAPackage() {
        return DescribedPredicate.describe(
                "are Weilu's", one -> one.getPackageName().startsWith("org.weilu"));
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return condition("stand in a package that is @NullMarked", (one, wrong) -> {
            if (!one.getPackage().isAnnotatedWith(NullMarked.class)) {
                wrong.is("package " + one.getPackageName() + " of " + one.getSimpleName() + " is not @NullMarked");
            }
        });
    }

    private static ArchCondition<JavaMethod> takeNoOptional() {
        return condition("take no Optional", (method, wrong) -> {
            boolean written = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
            if (written
                    && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class))) {
                wrong.is(method.getFullName() + " takes an Optional");
            }
        });
    }

    private static DescribedPredicate<JavaMethodCall> timeFromNowhere() {
        return DescribedPredicate.describe("the time from nowhere", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = call.getName().equals("now")
                    && owner.startsWith("java.time.")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            boolean clock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
            return now || millis || clock;
        });
    }
}
