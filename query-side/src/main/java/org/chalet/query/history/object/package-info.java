/** What differs between two versions of a calendar object or a card, field by field. */
@NullMarked
package org.chalet.query.history.object;

import org.jspecify.annotations.NullMarked;
