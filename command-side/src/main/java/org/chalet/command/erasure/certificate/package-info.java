/** Says for good what an erasure destroyed, and what it left. */
@NullMarked
package org.chalet.command.erasure.certificate;

import org.jspecify.annotations.NullMarked;
