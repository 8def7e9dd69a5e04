package org.platen.persistence.stories;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platen.api.error.PlatenException;
import org.platen.testkit.database.MariaDbExtension;
import org.platen.testkit.database.TestSchema;

/** A story plays in a shop of its own; when it ends, the books must be in order. */
@ExtendWith(MariaDbExtension.class)
abstract class Story {
    final Shop shop;

    Story(TestSchema schema) {
        shop = new Shop(schema);
    }

    @AfterEach
    void nothing_is_amiss() {
        shop.close();
    }

    static PlatenException refused(ThrowingCallable work) {
        PlatenException refused = catchThrowableOfType(PlatenException.class, work);
        if (refused == null) {
            throw new AssertionError("nothing was refused");
        }
        return refused;
    }
}
