/** Address books, their cards, merges: commands and events. */
@NullMarked
package org.chalet.contact;

import org.jspecify.annotations.NullMarked;
