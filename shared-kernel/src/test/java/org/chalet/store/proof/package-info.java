/** Tests of proofs. */
@NullMarked
package org.chalet.store.proof;

import org.jspecify.annotations.NullMarked;
