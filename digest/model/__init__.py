"""The vocabulary: frozen values that every layer speaks, and nothing that acts.

articles  what sources publish            reading  what Digest reads in one article
stories   articles told together          issues   what a reader gets, and keeps
mailing   who gets it, and whether it went
"""
