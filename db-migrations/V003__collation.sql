-- Names compare without case and accents; references and numbers carry a binary collation of their own.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
