package org.weilu.community.household;

import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.store.Store;

/** Who may act for whom. */
public final class Guardians {
    private final Store store;

    public Guardians(Store store) {
        this.store = store;
    }

    /** True for oneself, and for a guardian about the children and elders of the household. */
    public boolean mayActFor(Visitor who, String person) {
        return who.isPortal()
                || person.equals(who.person())
                || (who.person() != null && isGuardianOf(who.person(), person));
    }

    private boolean isGuardianOf(String guardian, String person) {
        return store.read(em -> {
            @Nullable MemberRow own = em.find(MemberRow.class, guardian);
            @Nullable MemberRow other = em.find(MemberRow.class, person);
            return own != null
                    && other != null
                    && own.part() == Part.GUARDIAN
                    && other.part() != Part.GUARDIAN
                    && own.household().equals(other.household());
        });
    }
}
