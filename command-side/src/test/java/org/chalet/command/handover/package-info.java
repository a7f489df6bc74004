/** Tests of handing over the collections of removed users. */
@NullMarked
package org.chalet.command.handover;

import org.jspecify.annotations.NullMarked;
