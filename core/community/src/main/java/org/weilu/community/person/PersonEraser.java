package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.operation.PersonalData;

/** Forgets a person everywhere, in the current write: every plugin forgets what it keeps of them. */
public final class PersonEraser {
    private final Tools tools;

    public PersonEraser(Tools tools) {
        this.tools = tools;
    }

    /** What fails to forget fails the whole. */
    public void erase(EntityManager em, String person) {
        em.flush();
        tools.extensions()
                .of(PersonalData.class)
                .forEach(data -> data.<@Nullable Void>join(kept -> {
                    kept.erase(person);
                    return null;
                }));
    }
}
