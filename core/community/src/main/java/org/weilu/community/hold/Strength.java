package org.weilu.community.hold;

enum Strength {
    FIRM,
    TENTATIVE;

    static Strength of(boolean firm) {
        return firm ? FIRM : TENTATIVE;
    }
}
