/** Chooses what users are told. */
@NullMarked
package org.chalet.command.organization.preference;

import org.jspecify.annotations.NullMarked;
