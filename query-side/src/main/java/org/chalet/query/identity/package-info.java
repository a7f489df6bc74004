/** Accounts and their app passwords, as they are now. */
@NullMarked
package org.chalet.query.identity;

import org.jspecify.annotations.NullMarked;
