# The answers of R to the questions of tests/unit/stats/against_r.cpp: glm, sandwich and lme4 on data made by formula.
# Rscript tests/parity/r/stats.R prints name,value rows; tests/unit/stats/r_answers.csv is that output, frozen.
suppressMessages({library(sandwich); library(lme4)})
i <- 0:359
x1 <- ((i * 37) %% 101) / 50 - 1
x2 <- ((i * 29) %% 7 >= 4) * 1
x3 <- ((i * i * 13) %% 89) / 44 - 1
g <- i %% 18
u <- ((g * 11) %% 18) / 6 - 1.5
eta <- -0.4 + 0.9 * x1 - 0.7 * x2 + 0.5 * x3 + u
y <- as.integer(((i * 53 + 17) %% 97) / 97 < 1 / (1 + exp(-eta)))
d <- data.frame(y, x1, x2, x3, g)
say <- function(name, values) cat(sprintf("%s.%d,%.10g\n", name, seq_along(values) - 1, values), sep = "")
f <- glm(y ~ x1 + x2 + x3, binomial, d, control = list(epsilon = 1e-14, maxit = 100))
say("cases", sum(y))
say("glm.coefficient", coef(f))
say("glm.error", sqrt(diag(vcov(f))))
say("glm.loglik", as.numeric(logLik(f)))
say("hc0.error", sqrt(diag(vcovHC(f, type = "HC0"))))
say("hc1.error", sqrt(diag(vcovHC(f, type = "HC1"))))
say("cluster0.error", sqrt(diag(vcovCL(f, cluster = g, type = "HC0", cadjust = FALSE))))
say("cluster1.error", sqrt(diag(vcovCL(f, cluster = g, type = "HC1", cadjust = TRUE))))
m <- glmer(y ~ x1 + x2 + x3 + (1 | g), d, binomial, nAGQ = 1,
           control = glmerControl(tolPwrss = 1e-13, optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e6)))
say("glmer.coefficient", fixef(m))
say("glmer.error", sqrt(diag(as.matrix(vcov(m)))))
say("glmer.sigma", as.numeric(getME(m, "theta")))
say("glmer.loglik", as.numeric(logLik(m)))
say("glmer.effect", ranef(m)$g[, 1])
p <- fitted(f)
r <- rank(p); n1 <- sum(y)
say("auc", (sum(r[y == 1]) - n1 * (n1 + 1) / 2) / (n1 * (length(y) - n1)))
say("brier", mean((p - y)^2))
say("log_score", mean(log(ifelse(y == 1, p, 1 - p))))
q <- plogis(1.4 * qlogis(p) - 0.3)
say("calibration", rev(coef(glm(y ~ qlogis(q), binomial))))
# average precision: the definition, by thresholds
s <- round(p, 1); ap <- 0; last <- 0
for (t in sort(unique(s), decreasing = TRUE)) {
  k <- s >= t; recall <- sum(y[k]) / n1
  ap <- ap + (recall - last) * sum(y[k]) / sum(k); last <- recall
}
say("average_precision", ap)
say("t", qt(.975, 7))
say("quantile", quantile(x1[1:10], .37))
