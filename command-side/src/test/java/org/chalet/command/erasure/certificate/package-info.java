/** Certificates, tried. */
@NullMarked
package org.chalet.command.erasure.certificate;

import org.jspecify.annotations.NullMarked;
