/** Legal holds of an organization, and what is decided about them. */
@NullMarked
package org.chalet.command.organization.hold;

import org.jspecify.annotations.NullMarked;
