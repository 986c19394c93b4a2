package org.weilu.community.content;

import java.util.List;
import org.weilu.spi.content.ContentReader;

/** The readers of what the community itself keeps, in their order. */
record CommunityReaders(List<ContentReader> first, PeopleReader.Maker peopleMaker, List<ContentReader> folders) {
    static final String PEOPLE = "people.yaml";

    ContentReader people(String password) {
        return peopleMaker.with(password);
    }
}
