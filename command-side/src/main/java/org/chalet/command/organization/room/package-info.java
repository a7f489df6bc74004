/** The rooms of an organization. */
@NullMarked
package org.chalet.command.organization.room;

import org.jspecify.annotations.NullMarked;
