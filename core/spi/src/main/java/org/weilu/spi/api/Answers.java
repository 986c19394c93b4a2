package org.weilu.spi.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The status with which a resource's method answers when it went well, if that is not 200. A method may return an
 * {@link org.weilu.spi.Outcome}: its value is the answer, its refusals become a problem.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
    int value();
}
