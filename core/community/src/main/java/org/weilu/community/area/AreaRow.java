package org.weilu.community.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Area;

@Entity(name = "communityArea")
@Table(name = "community_area")
class AreaRow {
    @Id
    private String id;

    @Column
    private @Nullable String parent;

    @Enumerated(EnumType.STRING)
    private Area.Kind kind;

    @Column
    private String slug;

    @Column
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    protected AreaRow() {}

    AreaRow(String id, String slug) {
        this.id = id;
        this.slug = slug;
    }

    void become(@Nullable String parent, Area.Kind kind, String name, String nameEn) {
        this.parent = parent;
        this.kind = kind;
        this.name = name;
        this.nameEn = nameEn;
    }

    boolean isIn(@Nullable String other) {
        return Objects.equals(parent, other);
    }

    String id() {
        return id;
    }

    @Nullable
    String parent() {
        return parent;
    }

    Area.Kind kind() {
        return kind;
    }

    Area area() {
        return new Area(id, parent, kind, slug, name, nameEn);
    }
}
