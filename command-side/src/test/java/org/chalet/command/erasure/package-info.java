/** Tests of account deletion and erasure. */
@NullMarked
package org.chalet.command.erasure;

import org.jspecify.annotations.NullMarked;
