/**
 * Legal holds: what keeps an account from being erased, and needs two people to set and to lift.
 */
@NullMarked
package org.chalet.hold;

import org.jspecify.annotations.NullMarked;
