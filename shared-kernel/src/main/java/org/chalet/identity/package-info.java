/** Accounts, how they sign in, their app passwords: commands and events. */
@NullMarked
package org.chalet.identity;

import org.jspecify.annotations.NullMarked;
