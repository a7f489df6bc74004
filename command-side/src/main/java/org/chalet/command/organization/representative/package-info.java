/** Replaces a legal representative without a gap. */
@NullMarked
package org.chalet.command.organization.representative;

import org.jspecify.annotations.NullMarked;
