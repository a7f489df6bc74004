/** Brings the collections of a user who was removed to whom the manager chose, or deletes them. */
@NullMarked
package org.chalet.command.handover;

import org.jspecify.annotations.NullMarked;
