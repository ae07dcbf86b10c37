/** Units: who they are, what they do now, and the register of campus police rooms. */
package org.anyuan.patrol.domain.unit;
