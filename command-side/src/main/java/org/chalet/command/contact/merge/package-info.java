/** Merges cards and takes merges back. */
@NullMarked
package org.chalet.command.contact.merge;

import org.jspecify.annotations.NullMarked;
