/**
 * What the views of calendars and of address books have in common: collections of named objects.
 */
@NullMarked
package org.chalet.query.collection;

import org.jspecify.annotations.NullMarked;
