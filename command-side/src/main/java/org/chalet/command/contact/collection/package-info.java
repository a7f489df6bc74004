/** Makes, changes and deletes an address books. */
@NullMarked
package org.chalet.command.contact.collection;

import org.jspecify.annotations.NullMarked;
