/** Takes an account back from whoever may know its password. */
@NullMarked
package org.chalet.command.identity.compromise;

import org.jspecify.annotations.NullMarked;
