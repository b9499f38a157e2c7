package org.entente.testkit.bad.calculation;

import jakarta.validation.constraints.Min;

record Slippage(@Min(0) int days) {
}
