// Loaded first and as modules: a CommonJS library that requires Nest would otherwise meet it half loaded.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
