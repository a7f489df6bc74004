/** Sets and removes the address that helps people in who forgot their password. */
@NullMarked
package org.chalet.command.identity.recovery;

import org.jspecify.annotations.NullMarked;
