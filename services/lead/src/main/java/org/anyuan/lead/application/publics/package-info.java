/** The form without sign-in: what is admitted, taken in, and shown to whoever holds its receipt. */
package org.anyuan.lead.application.publics;
