/** Changes the address that people sign in with. */
@NullMarked
package org.chalet.command.identity.login;

import org.jspecify.annotations.NullMarked;
